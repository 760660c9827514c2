using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Names checked by the naming rules of Azure and Windows: AVD0130 to AVD0139.</summary>
internal static class NameRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0130",
            Title = "A name breaks the naming rules of Azure or Windows",
            Cause =
                "Each resource type has its own length and characters. Azure rejects other names, sometimes only after it has created other resources.",
            Example = "key_vault:\n  name: kv_contoso_avd",
            Remedy =
                "Use a name that follows the rule in the message. If the key is optional, remove it to derive the name from deployment.name and deployment.environment.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                from field in NamedFields.All
                from place in field.Find(context.Settings)
                let fault = field.Rule.FaultOf(place.Value)
                where fault is not null
                select new Finding(
                    place.Path,
                    $"is '{Shown(place.Value)}', which {fault}, but {field.Rule.Noun} accepts {field.Rule.Least} to {field.Rule.Most} characters: {field.Rule.Words}.",
                    $"See: {field.Rule.Source}."
                ),
        },
        new()
        {
            Code = "AVD0131",
            Title = "AVD Insights does not find the data collection rule",
            Cause = "AVD Insights finds rules by the start of their name and shows no counters from other rules.",
            Example = "monitoring:\n  insights:\n    rule_name: dcr-contoso-avd-prod",
            Remedy = "Start the name with microsoft-avdi-, or remove the key.",
            Source = new("Enable Insights to monitor Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/insights"),
            Reads = ["monitoring.insights"],
            Check = static context =>
                context.Settings.Monitoring.Insights is { Enabled: true, RuleName: { } name }
                && !name.StartsWith(FixedNames.InsightsRulePrefix, StringComparison.Ordinal)
                    ?
                    [
                        new(
                            "monitoring.insights.rule_name",
                            $"is '{name}', but must start with {FixedNames.InsightsRulePrefix}.",
                            "Remove the key to use a derived name."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD0132",
            Title = "Windows rejects the administrator name of the file server",
            Cause =
                "The account is created with the node. The name must be a plain local account name that Windows does not already use and Azure does not reject.",
            Example = "sofs:\n  admin: {username: administrator}",
            Remedy = "Use another name, such as avdadmin.",
            Source = new(
                "Virtual Machines - Create Or Update",
                "https://learn.microsoft.com/rest/api/compute/virtual-machines/create-or-update"
            ),
            Reads = ["sofs.admin"],
            Check = static context =>
                context.Settings.Sofs?.Admin.Username is { } name && WhyRefused(name) is { } reason
                    ? [new("sofs.admin.username", $"is '{Shown(name)}', {reason}.")]
                    : [],
        },
    ];

    private static string? WhyRefused(string name) =>
        AccountNames.OfWindows.Contains(name) ? "an account that Windows already has"
        : AccountNames.OfAzure.Contains(name) ? "a name that Azure rejects"
        : !AccountName.IsName(name) || name.EndsWith('.') ? "which Windows does not accept for a local account"
        : null;

    // an invalid name may contain characters that break a terminal
    private static string Shown(string name) => VisibleText.Of(name);
}
