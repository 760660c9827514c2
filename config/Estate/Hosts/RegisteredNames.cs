using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>Names of session hosts in their host pool.</summary>
internal static class RegisteredNames
{
    /// <summary>The computer name, with the domain that it joins; a host that joins only Microsoft Entra ID has no domain.</summary>
    /// <remarks>Source: Session Hosts - Get (the name is the host's FQDN), https://learn.microsoft.com/rest/api/desktopvirtualization/session-hosts/get</remarks>
    public static string Of(AvdSettings settings, string computerName) =>
        settings.Identity.Pattern == IdentityPattern.EntraOnly || settings.Domain is not { } domain
            ? computerName
            : $"{computerName}.{domain.Fqdn}";

    /// <summary>The longest name in a pool; null for a pool without hosts. Numbers grow, so the last one of each cluster is the longest.</summary>
    public static string? LongestOf(AvdSettings settings) =>
        HostNumbers
            .Of(settings.SessionHost)
            .Where(numbers => numbers.Last >= numbers.First)
            .Select(numbers => Of(settings, ComputerNames.OfHost(settings.SessionHost, numbers.Last)))
            .MaxBy(name => name.Length);
}
