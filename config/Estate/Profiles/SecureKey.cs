using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>
/// A secret that FSLogix reads from Windows Credential Manager. Every user can read the registry, so the registry only has the name of the secret: <c>|fslogix/name|</c>. frx.exe add-secure-key stores it.
/// </summary>
/// <param name="Name">Its name in Credential Manager, without the prefix.</param>
/// <param name="Reference">Where the secret is kept.</param>
/// <param name="Path">The setting that it comes from.</param>
/// <remarks>Source: Protect Azure page blob connection string, https://learn.microsoft.com/fslogix/how-to-protect-connection-string</remarks>
public sealed record SecureKey(string Name, SecretReference Reference, string Path)
{
    /// <summary>How a connection string in the registry names it.</summary>
    public string Mention => $"|fslogix/{Name}|";
}
