using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Mapping;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/variable-mapping.md, generated from the table of export and import.</summary>
public static class VariableMappingDocument
{
    /// <summary>Renders the document.</summary>
    /// <param name="rows">What settings are called in azurelocal-avd.</param>
    /// <param name="accelerator">The parameters of the AVD accelerator.</param>
    public static string Render(IEnumerable<ParameterMapping> rows, IEnumerable<AcceleratorParameter> accelerator)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from config/Exchange/Mapping; a test keeps it in step. -->
            # Variable mapping

            What the settings of this program are called in [azurelocal-avd](https://github.com/AzureLocal/azurelocal-avd): in its central file and in its five tools.
            What the parameters of the AVD accelerator become is in [a section of its own](#the-avd-accelerator).
            `avd export` and `avd import` are made from these tables; [exchange.md](exchange.md) describes them.

            - The first column is the key in `config/variables.yml` of this program. `[*]` is any item of a list; the templates have one item, the first.
            - The second column is the key in `config/variables.yml` of azurelocal-avd. A key in brackets is that of an earlier version; it is imported as well.
            - Bicep and ARM have one set of parameters for each template. The templates are in italics.
            - Where the documents and the files of azurelocal-avd differ, the files count, and a note says it.
            - The deep design summarizes the mapping by patterns, such as `hostPool*`, and its canonical keys, such as `host_pool.*`, are the sections of this program. The names below are those in the files.


            """
        );
        foreach (var section in rows.GroupBy(row => SectionOf(row)))
            AppendSection(text, section.Key, [.. section]);
        AcceleratorMappingSection.Append(text, accelerator);
        text.Append(
            "## Sources\n\nazurelocal-avd was read in March 2026, from a public copy; avdaccelerator at the commit that the addresses contain.\n\n"
        );
        foreach (var source in ParameterMappings.Sources.Concat(AcceleratorParameters.Sources))
            text.Append(CultureInfo.InvariantCulture, $"- [{source.Title}]({source.Url})\n");
        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, string title, ParameterMapping[] rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        text.Append(
            "| setting | azurelocal-avd | Bicep | Terraform | PowerShell | ARM | Ansible | conversion | note |\n|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var row in rows)
        {
            string[] cells =
            [
                Code(row.Setting),
                string.Join(" ", new[] { Code(row.Variables), row.FormerVariables is null ? "" : $"({Code(row.FormerVariables)})" }).Trim(),
                Of(row.Bicep),
                Code(row.Terraform),
                row.PowerShell is null ? "" : $"`${row.PowerShell}`",
                Of(row.Arm),
                Code(row.Ansible),
                row.Conversion.Title,
                DiagnosticsDocument.Escape(row.Note ?? ""),
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        text.Append('\n');
    }

    private static string SectionOf(ParameterMapping row) =>
        row.Setting is { } setting ? $"`{setting.Split('.', '[')[0]}`" : "Without a counterpart";

    private static string Of(TemplateParameter? parameter) =>
        parameter is null
            ? ""
            : $"`{parameter.Name}` *{string.Join(", ", PeerTemplateNames.All.Where(entry => parameter.In.HasFlag(entry.Template)).Select(entry => entry.Name))}*";

    private static string Code(string? name) => name is null ? "" : $"`{name}`";
}
