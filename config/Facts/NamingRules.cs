using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The naming rules of Azure and Windows. Azure rejects names that break them. Every number and character of a rule is here and nowhere else.</summary>
/// <remarks>Source: Azure resource name rules; REST API specifications of Azure Virtual Desktop, Azure Local and Azure Arc; Windows naming conventions.</remarks>
internal static class NamingRules
{
    private const string AvdApi = "Azure Virtual Desktop REST API 2024-04-03, parameter constraints";
    private const string AzureLocalApi = "Azure Local REST API 2025-02-01-preview, parameter constraints";
    private const string Windows = "Naming conventions in Active Directory for computers, domains, sites, and OUs";
    private const string AvdCharacters = "letters, digits, spaces and @ . - _";
    private const string LocalCharacters = "letters, digits and - _ . (start with a letter or digit, do not end with - or .)";

    /// <summary>The short names of the estate, which are part of the names of resources.</summary>
    public static NamingRule EstateName { get; } =
        new("deployment.name", 2, 20, "letters, digits and single hyphens (start with a letter, do not end with a hyphen)", IsHyphenated)
        {
            IsFirst = char.IsAsciiLetter,
            IsLast = char.IsAsciiLetterOrDigit,
            Sequence = "--",
        };

    public static NamingRule Environment { get; } =
        EstateName with
        {
            Noun = "deployment.environment",
            Most = 10,
            Words = "letters, digits and single hyphens (do not start or end with a hyphen)",
            IsFirst = char.IsAsciiLetterOrDigit,
        };

    public static NamingRule ResourceGroup { get; } =
        new(
            "a resource group",
            1,
            90,
            "letters, digits and _ ( ) - . (do not end with a period)",
            static c => char.IsLetterOrDigit(c) || c is '_' or '(' or ')' or '-' or '.'
        )
        {
            IsLast = static c => c != '.',
        };

    public static NamingRule AvdObject { get; } =
        new("an object of Azure Virtual Desktop", 3, 64, AvdCharacters, IsAvdCharacter)
        {
            IsFirst = IsNoBlank,
            IsLast = IsNoBlank,
            Source = AvdApi,
        };

    public static NamingRule Application { get; } = AvdObject with { Noun = "a published app", Most = 24 };

    public static NamingRule AppAttachPackage { get; } =
        new(
            "an App Attach package",
            3,
            63,
            "lower-case letters, digits and single hyphens (do not start or end with a hyphen)",
            IsLowerHyphenated
        )
        {
            IsFirst = char.IsAsciiLetterOrDigit,
            IsLast = char.IsAsciiLetterOrDigit,
            Sequence = "--",
            Source = AvdApi,
        };

    public static NamingRule KeyVault { get; } =
        new("a key vault", 3, 24, "letters, digits and single hyphens (start with a letter, do not end with a hyphen)", IsHyphenated)
        {
            IsFirst = char.IsAsciiLetter,
            IsLast = char.IsAsciiLetterOrDigit,
            Sequence = "--",
        };

    public static NamingRule VaultSecret { get; } = new("a secret in a key vault", 1, 127, "letters, digits and hyphens", IsHyphenated);

    public static NamingRule StorageAccount { get; } =
        new("a storage account", 3, 24, "lower-case letters and digits", static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    public static NamingRule LogAnalyticsWorkspace { get; } =
        new("a Log Analytics workspace", 4, 63, "letters, digits and hyphens (do not start or end with a hyphen)", IsHyphenated)
        {
            IsFirst = char.IsAsciiLetterOrDigit,
            IsLast = char.IsAsciiLetterOrDigit,
        };

    public static NamingRule RecoveryVault { get; } =
        new("a Recovery Services vault", 2, 50, "letters, digits and hyphens (start with a letter)", IsHyphenated)
        {
            IsFirst = char.IsAsciiLetter,
        };

    public static NamingRule ActionGroup { get; } =
        new(
            "an action group",
            1,
            260,
            @"any characters except : < > + / & % \ ? | (do not end with a space or period)",
            static c => !char.IsControl(c) && c is not (':' or '<' or '>' or '+' or '/' or '&' or '%' or '\\' or '?' or '|')
        )
        {
            IsLast = static c => c is not (' ' or '.'),
        };

    public static NamingRule ActionGroupShortName { get; } =
        new(
            "the short name of an action group",
            1,
            12,
            "printable characters (do not start or end with a space)",
            static c => !char.IsControl(c)
        )
        {
            IsFirst = IsNoBlank,
            IsLast = IsNoBlank,
            Source = "Azure Monitor action groups",
        };

    public static NamingRule DataCollectionRule { get; } =
        new("a data collection rule", 1, 64, LocalCharacters, IsLocalCharacter)
        {
            IsFirst = char.IsAsciiLetterOrDigit,
            IsLast = IsLocalEnd,
        };

    public static NamingRule PrivateEndpoint { get; } = DataCollectionRule with { Noun = "a private endpoint", Most = 80 };

    public static NamingRule LogicalNetwork { get; } = DataCollectionRule with { Noun = "a logical network", Source = AzureLocalApi };

    public static NamingRule AzureLocalResource { get; } =
        LogicalNetwork with
        {
            Noun = "a storage path or an image on Azure Local",
            Most = 80,
        };

    public static NamingRule DataDisk { get; } = LogicalNetwork with { Noun = "the suffix of a disk name", Most = 40 };

    /// <summary>The name that other sections use for a cluster; it is part of the names of its resources.</summary>
    public static NamingRule Cluster { get; } =
        LogicalNetwork with
        {
            Noun = "a cluster",
            Most = 40,
            Source = "AvdPulumi, docs/configuration.md",
        };

    public static NamingRule ImageVersion { get; } =
        LogicalNetwork with
        {
            Noun = "the version of an image, which is part of its name,",
            Most = 40,
        };

    public static NamingRule MarketplacePart { get; } =
        new("a part of a marketplace image", 1, 80, "letters, digits and - _ .", IsLocalCharacter)
        {
            Source = "Azure Marketplace image URNs",
        };

    public static NamingRule ComputerName { get; } =
        new("a computer name", 1, 15, "letters, digits and hyphens (do not start or end with a hyphen, not only digits)", IsHyphenated)
        {
            IsFirst = char.IsAsciiLetterOrDigit,
            IsLast = char.IsAsciiLetterOrDigit,
            NeedsMoreThanDigits = true,
            Source = Windows,
        };

    /// <summary>The name of a session host in its host pool: the computer name with the domain.</summary>
    public static NamingRule SessionHost { get; } =
        new("a session host in a host pool", 3, 48, "letters, digits, hyphens and periods", static c => IsHyphenated(c) || c is '.')
        {
            Source = "Azure Virtual Desktop REST API 2026-01-01-preview, parameter constraints",
        };

    /// <summary>The prefix of computer names; a hyphen and a number follow.</summary>
    public static NamingRule ComputerNamePrefix { get; } =
        new("the prefix of computer names", 1, 11, "letters, digits and hyphens (do not start with a hyphen)", IsHyphenated)
        {
            IsFirst = char.IsAsciiLetterOrDigit,
            Source = Windows,
        };

    /// <summary>A volume of a file server. Windows accepts more characters; these are safe in every command, path and log.</summary>
    public static NamingRule WindowsVolume { get; } =
        new(
            "a volume",
            1,
            32,
            "letters, digits, hyphens and underscores (start with a letter or digit)",
            static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'
        )
        {
            IsFirst = char.IsAsciiLetterOrDigit,
            Source = "Windows file systems, volume labels",
        };

    /// <summary>A share of a file server. Windows also accepts spaces; they would end the name in a list, and FSLogix would read a percent sign as the start of a variable.</summary>
    public static NamingRule WindowsShare { get; } =
        new(
            "a share on the file server",
            1,
            80,
            @"any characters except spaces and "" / \ [ ] : | < > + = ; , * ? %",
            IsNoneOf("\"/\\[]:|<>+=;,*?% ")
        )
        {
            Source = "MS-SMB2, share names",
        };

    /// <summary>A name in the connection strings of Cloud Cache, which has its own separators.</summary>
    public static NamingRule CloudCacheProvider { get; } =
        new("a Cloud Cache provider", 1, 60, "any characters except \" , ; = |", IsNoneOf("\",;=|"))
        {
            Source = "FSLogix configuration settings, CCDLocations",
        };

    public static NamingRule Tag { get; } =
        new("a tag", 1, 512, @"any characters except < > % & \ ? /", IsNoneOf("<>%&\\?/"))
        {
            Source = "Use tags to organize your Azure resources, limitations",
        };

    /// <summary>What names of tags must not start with.</summary>
    public static ImmutableArray<string> ReservedTagStarts { get; } = ["microsoft", "azure", "windows"];

    private static bool IsHyphenated(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static bool IsLowerHyphenated(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private static bool IsAvdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or ' ';

    private static bool IsLocalCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static bool IsLocalEnd(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsNoBlank(char c) => c != ' ';

    private static Func<char, bool> IsNoneOf(string forbidden) =>
        c => !char.IsControl(c) && !forbidden.Contains(c, StringComparison.Ordinal);
}
