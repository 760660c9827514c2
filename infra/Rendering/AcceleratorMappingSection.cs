using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Mapping;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The part of docs/variable-mapping.md about the AVD accelerator, generated from the table of its import.</summary>
internal static class AcceleratorMappingSection
{
    /// <summary>Appends the section.</summary>
    public static void Append(StringBuilder text, IEnumerable<AcceleratorParameter> rows)
    {
        text.Append(
            """
            ## The AVD accelerator

            The parameters of `deploy-baseline.bicep` of [avdaccelerator](https://github.com/Azure/avdaccelerator), which `avd import avdaccelerator` reads.

            - A parameter that the file leaves out has its default. The import applies it as the template does, and the report lists it.
            - A parameter with a condition counts only if the condition is met. Otherwise the template ignores it, and so does the import.

            | parameter | default | only with | setting | conversion | note |
            |---|---|---|---|---|---|

            """
        );
        foreach (var row in rows)
        {
            string[] cells =
            [
                $"`{row.Name}`",
                row.Default is { } value ? $"`{DiagnosticsDocument.Escape(Shown(value))}`" : "",
                string.Join(", ", row.When.Select(static condition => $"`{condition.Parameter}` {condition.Allowed}")),
                row.Setting is { } setting ? $"`{setting}`" : "",
                row.Conversion.Title,
                DiagnosticsDocument.Escape(row.Note ?? ""),
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        text.Append('\n');
    }

    private static string Shown(ParameterValue value) =>
        value switch
        {
            ParameterValue.Text item => item.Value,
            ParameterValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ParameterValue.Flag flag => flag.Value ? "true" : "false",
            ParameterValue.List list => string.Join(", ", list.Items.Select(Shown)),
            _ => throw new InvalidOperationException($"A default of the template is no {value.GetType().Name}."),
        };
}
