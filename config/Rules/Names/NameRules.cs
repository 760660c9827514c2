using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Names against the naming rules of Azure and Windows: AVD0130 to AVD0139.</summary>
internal static class NameRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0130",
            Title = "A name breaks the naming rules of Azure or Windows",
            Cause =
                "Each kind of resource has a length and characters of its own; Azure refuses other names, some only after other resources have been made.",
            Example = "key_vault:\n  name: kv_contoso_avd",
            Remedy =
                "Choose a name as the message describes it. Where the key may be left out, the name is derived from deployment.name and deployment.environment.",
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
                    $"is '{Shown(place.Value)}', which {fault}, but {field.Rule.Noun} takes "
                        + $"{field.Rule.Least} to {field.Rule.Most} characters: {field.Rule.Words}.",
                    $"See: {field.Rule.Source}."
                ),
        },
        new()
        {
            Code = "AVD0131",
            Title = "AVD Insights does not see the data collection rule",
            Cause = "AVD Insights looks for rules by the start of their name and shows no counters from others.",
            Example = "monitoring:\n  insights:\n    rule_name: dcr-contoso-avd-prod",
            Remedy = "Begin the name with microsoft-avdi-, or leave the key out.",
            Source = new("Enable Insights to monitor Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/insights"),
            Reads = ["monitoring.insights"],
            Check = static context =>
                context.Settings.Monitoring.Insights is { Enabled: true, RuleName: { } name }
                && !name.StartsWith(FixedNames.InsightsRulePrefix, StringComparison.Ordinal)
                    ?
                    [
                        new(
                            "monitoring.insights.rule_name",
                            $"is '{name}', but must begin with {FixedNames.InsightsRulePrefix}.",
                            "Leave the key out to get such a name."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD0132",
            Title = "Windows refuses the name of a file server's administrator",
            Cause =
                "The account is made when a node is: it must not be one that Windows has already or that Azure refuses, and is the plain name of a local account.",
            Example = "sofs:\n  admin: {username: administrator}",
            Remedy = "Choose a name of your own, such as avdadmin.",
            Source = new(
                "Virtual Machines - Create Or Update",
                "https://learn.microsoft.com/rest/api/compute/virtual-machines/create-or-update"
            ),
            Reads = ["sofs.admin"],
            Check = static context =>
                context.Settings.Sofs?.Admin.Username is { } name && WhyRefused(name) is { } reason
                    ? [new("sofs.admin.username", $"is '{Shown(name)}', {reason}.", "Choose another, such as avdadmin.")]
                    : [],
        },
    ];

    private static string? WhyRefused(string name) =>
        AccountNames.OfWindows.Contains(name) ? "an account that Windows has already"
        : AccountNames.OfAzure.Contains(name) ? "a name that Azure refuses"
        : !AccountName.IsName(name) || name.EndsWith('.') ? "which Windows does not take for a local account"
        : null;

    // a name may be wrong by what would spoil a terminal
    private static string Shown(string name) => VisibleText.Of(name);
}
