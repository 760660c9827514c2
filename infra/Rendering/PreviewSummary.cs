using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>One line with the result of a preview.</summary>
internal static class PreviewSummary
{
    public static string Of(PreviewModel model)
    {
        if (model.HasErrors)
            return $"{Count(model.Diagnostics.Count(d => d.Severity == Severity.Error), "error")}: nothing would be deployed.";

        // a password that the deployment makes up, and what another stack exports, are nothing in Azure
        var made = model.Resources.Where(resource => resource.IsInAzure).ToList();
        var phases = made.GroupBy(resource => resource.Phase)
            .Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Count()} in phase {phase.Key}"));
        return $"{Count(made.Count, "resource")} in Azure ({string.Join(", ", phases)}).";
    }

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
