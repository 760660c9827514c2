using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>A tag with another environment: AVD0188.</summary>
internal static class EnvironmentTagRules
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "environment",
        "env",
        "stage"
    );

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0188",
            Title = "A tag and deployment.environment differ",
            Cause =
                "The tag says production and deployment.environment does not, or the other way round. "
                + "Policies, cost reports and cleanup jobs use the tag. Often the tag is in the base file, but only the overlay sets the environment.",
            Example = "deployment:\n  environment: prod\ntags:\n  environment: dev",
            Remedy = "Set the tag in each overlay, or remove it.",
            Source = new(
                "Define your tagging strategy",
                "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-tagging"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                context.Settings.Deployment is not { Environment: { } environment }
                    ? []
                    : SettingsTexts
                        .Tags(context.Settings)
                        .Where(place => Names.Contains(place.Path["tags.".Length..]) && Contradict(place.Value.Trim(), environment))
                        .Select(place => new Finding(
                            place.Path,
                            $"is '{VisibleText.Of(place.Value)}', but deployment.environment is '{VisibleText.Of(environment)}'.",
                            "Correct the wrong one."
                        )),
        },
    ];

    private static bool Contradict(string tag, string environment) =>
        (PlanningLimits.ProductionEnvironments.Contains(tag) && PlanningLimits.TestEnvironments.Contains(environment))
        || (PlanningLimits.TestEnvironments.Contains(tag) && PlanningLimits.ProductionEnvironments.Contains(environment));
}
