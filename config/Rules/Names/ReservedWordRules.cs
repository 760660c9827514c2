using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Names with words that Azure, Windows or Active Directory reserve: AVD0171 and AVD0180.</summary>
internal static class ReservedWordRules
{
    private const string Hint = "Use a name without the word.";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0171",
            Title = "A name contains a word that Azure reserves",
            Cause =
                "In the name of a resource with an address, Azure rejects 'microsoft' and 'windows' anywhere, 'login' at the start, and product "
                + "names such as 'sharepoint' as the whole name. This applies to vaults, storage accounts, managed identities and Arc machines, but "
                + "not to host pools, workspaces and resource groups.",
            Example = "key_vault:\n  name: kv-windows11-avd",
            Remedy = Hint,
            Source = new(
                "Resolve errors for reserved resource names",
                "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name"
            ),
            Reads = Places.Everywhere,
            Check = static context => Given(context.Settings).Concat(Derived(context.Settings)),
        },
        new()
        {
            Code = "AVD0180",
            Title = "A computer has a name that Windows reserves",
            Cause =
                "Active Directory reserves some names for its own groups, such as SERVER, SYSTEM, NETWORK and USERS. "
                + "Windows reserves LOCALHOST, CON, COM1 and similar names. A computer cannot have such a name.",
            Example = "sofs:\n  access_point: server",
            Remedy = "Use another name.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                ComputerNames
                    .OfFileServer(context.Settings)
                    .Where(place => ReservedWords.Computers.Contains(place.Value))
                    .Select(place => new Finding(place.Path, $"is '{place.Value}', a name that Windows or Active Directory reserves.")),
        },
    ];

    private static IEnumerable<Finding> Given(AvdSettings settings) =>
        new[]
        {
            settings.KeyVault is { ExistingId: null } vault ? Places.At("key_vault.name", vault.Name) : [],
            SettingsPlaces
                .StorageAccounts(settings)
                .Where(account => account.Value.ExistingId is null)
                .Each("name", account => account.Name),
            Places.At("session_host.prefix", settings.SessionHost?.Prefix),
            SettingsPlaces.FileServerNodes(settings).Each("name", node => node.Name),
        }
            .SelectMany(places => places)
            // the prefix is not a whole name
            .Select(place => new
            {
                Place = place,
                Fault = ReservedWords.FaultOf(place.Path.EndsWith("prefix", StringComparison.Ordinal) ? place.Value + "-1" : place.Value),
            })
            .Where(pair => pair.Fault is not null)
            .Select(pair => new Finding(
                pair.Place.Path,
                $"is '{VisibleText.Of(pair.Place.Value)}', which {pair.Fault}; Azure rejects it.",
                Hint
            ));

    // derived names have their own start, so only words that Azure rejects anywhere matter
    private static IEnumerable<Finding> Derived(AvdSettings settings)
    {
        if (settings.Deployment is not { } deployment || !DerivesNames(settings))
            return [];
        return Places
            .At("deployment.name", deployment.Name)
            .Concat(Places.At("deployment.environment", deployment.Environment))
            .Select(place => new
            {
                Place = place,
                Word = ReservedWords.Anywhere.FirstOrDefault(word => place.Value.Contains(word, StringComparison.OrdinalIgnoreCase)),
            })
            .Where(pair => pair.Word is not null)
            .Select(pair => new Finding(
                pair.Place.Path,
                $"is '{VisibleText.Of(pair.Place.Value)}', so derived names contain '{pair.Word}'; Azure rejects it for vaults, storage accounts and managed identities.",
                "Use a name without the word. You can also set the names of vaults and storage accounts, but not the name of the identity of alerts."
            ));
    }

    private static bool DerivesNames(AvdSettings settings) =>
        settings.KeyVault is { Name: null, ExistingId: null }
        || settings.Monitoring?.Alerts is { Enabled: true, ManagedIdentity: true }
        || SettingsPlaces.StorageAccounts(settings).Any(account => account.Value is { Name: null, ExistingId: null });
}
