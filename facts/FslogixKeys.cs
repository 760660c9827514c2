namespace AvdPulumi.Facts;

/// <summary>Registry keys of FSLogix, and of the Kerberos tickets that open Azure Files.</summary>
public static class FslogixKeys
{
    /// <summary>The whole product.</summary>
    public const string Apps = @"HKLM\SOFTWARE\FSLogix\Apps";

    /// <summary>Profile containers.</summary>
    public const string Profiles = @"HKLM\SOFTWARE\FSLogix\Profiles";

    /// <summary>Office containers.</summary>
    public const string Office = @"HKLM\SOFTWARE\Policies\FSLogix\ODFC";

    /// <summary>Logs.</summary>
    public const string Logging = @"HKLM\SOFTWARE\FSLogix\Logging";

    /// <summary>The driver of Cloud Cache.</summary>
    public const string CacheDriver = @"HKLM\SYSTEM\CurrentControlSet\Services\frxccd\Parameters";

    /// <summary>The service of Cloud Cache.</summary>
    public const string CacheService = @"HKLM\SYSTEM\CurrentControlSet\Services\frxccds\Parameters";

    /// <summary>Windows' Kerberos client.</summary>
    public const string Kerberos = @"HKLM\SYSTEM\CurrentControlSet\Control\Lsa\Kerberos\Parameters";

    /// <summary>Windows' accounts of Entra ID.</summary>
    public const string EntraAccounts = @"HKLM\SOFTWARE\Policies\Microsoft\AzureADAccount";
}
