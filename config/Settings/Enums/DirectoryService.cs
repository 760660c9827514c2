namespace AvdPulumi.Configuration;

/// <summary>Who tells users apart on file shares.</summary>
/// <remarks>Source: Azure Files identity-based authentication</remarks>
public enum DirectoryService
{
    /// <summary>Account keys only.</summary>
    None,

    /// <summary>Active Directory of the site.</summary>
    AD,

    /// <summary>Entra Kerberos.</summary>
    AADKERB,
}
