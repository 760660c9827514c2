using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Names with words that Azure, Windows or Active Directory keep for themselves: AVD0171 and AVD0180.</summary>
internal static class ReservedWordRules
{
    private const string Hint = "Choose a name without the word.";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0171",
            Title = "A name holds a word that Azure reserves",
            Cause =
                "Azure refuses 'microsoft' and 'windows' anywhere in the name of a resource with an address, 'login' at its start, and product names such as 'sharepoint' as the whole "
                + "name. Vaults, storage accounts, managed identities and Arc machines are such resources; host pools, workspaces and resource groups are not.",
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
                "Active Directory keeps some names for groups of its own, such as SERVER, SYSTEM, NETWORK and USERS, and Windows keeps LOCALHOST, CON, COM1 and the like. "
                + "A computer cannot have such a name.",
            Example = "sofs:\n  access_point: server",
            Remedy = "Choose another name.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                ComputerNames
                    .OfFileServer(context.Settings)
                    .Where(place => ReservedWords.Computers.Contains(place.Value))
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', a name that Windows or Active Directory keeps for itself.",
                        "Choose another name."
                    )),
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
            // the prefix is no whole name
            .Select(place => new
            {
                Place = place,
                Fault = ReservedWords.FaultOf(place.Path.EndsWith("prefix", StringComparison.Ordinal) ? place.Value + "-1" : place.Value),
            })
            .Where(pair => pair.Fault is not null)
            .Select(pair => new Finding(
                pair.Place.Path,
                $"is '{VisibleText.Of(pair.Place.Value)}', which {pair.Fault}; Azure refuses it.",
                Hint
            ));

    // derived names begin with a mark of their own, so that only what Azure refuses anywhere counts
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
                $"is '{VisibleText.Of(pair.Place.Value)}', which brings '{pair.Word}' into the names that are derived from it; Azure refuses it for vaults, storage accounts and managed identities.",
                "Choose a name without the word. Vaults and storage accounts can be named by hand as well; the identity of alerts cannot."
            ));
    }

    private static bool DerivesNames(AvdSettings settings) =>
        settings.KeyVault is { Name: null, ExistingId: null }
        || settings.Monitoring?.Alerts is { Enabled: true, ManagedIdentity: true }
        || SettingsPlaces.StorageAccounts(settings).Any(account => account.Value is { Name: null, ExistingId: null });
}
