namespace AvdPulumi.Components.Platform;

/// <summary>The place of a storage account in a domain: a computer account stands for it there, whose password is one of its Kerberos keys.</summary>
/// <param name="DomainSid">Security id of the domain.</param>
/// <param name="NetBiosName">Short name of the domain.</param>
/// <param name="ForestName">DNS name of the forest.</param>
/// <param name="AccountSid">Security id of the computer account.</param>
/// <param name="SamAccountName">Name of the computer account, without the dollar sign; tickets with AES need it.</param>
public sealed record FileDomainMembership(
    string DomainSid,
    string NetBiosName,
    string ForestName,
    string AccountSid,
    string SamAccountName
);
