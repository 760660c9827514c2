using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;

namespace AvdPulumi.Infra.Exchange;

/// <summary>Parameters as Terraform variable definitions. Secrets are not in the file: Terraform reads them from <c>TF_VAR_</c> variables.</summary>
internal static class TfvarsWriter
{
    /// <summary>The file.</summary>
    /// <inheritdoc cref="ExportWriter.Write"/>
    public static string Write(ExportedParameters exported, string whose)
    {
        var text = new StringBuilder();
        ExportComments.AppendHead(text, "#", whose);
        foreach (var parameter in exported.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# {ExportComments.OneLine(parameter.From)}\n");
            text.Append(
                parameter.Value is ParameterValue.Variable
                    ? $"# set TF_VAR_{parameter.Name} in the environment\n"
                    : $"{parameter.Name} = {Literal(parameter.Value)}\n"
            );
        }

        if (!exported.Uncovered.IsEmpty)
            text.Append('\n');
        ExportComments.AppendFoot(text, "#", exported);
        return text.ToString();
    }

    private static string Literal(ParameterValue value) =>
        value switch
        {
            ParameterValue.Text text => Quoted(text.Value),
            ParameterValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ParameterValue.Flag flag => flag.Value ? "true" : "false",
            ParameterValue.List list => $"[{string.Join(", ", list.Items.Select(Literal))}]",
            ParameterValue.Map map =>
                $"{{ {string.Join(", ", map.Members.Select(member => $"{Quoted(member.Key)} = {Literal(member.Value)}"))} }}",
            ParameterValue.Null => "null",
            ParameterValue.VaultSecret or ParameterValue.Variable or ParameterValue.Expression or _ => throw new InvalidOperationException(
                "Terraform variables are literals."
            ),
        };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal))
            quoted.Append(
                c switch
                {
                    '"' or '\\' => $"\\{c}",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => c.ToString(),
                }
            );
        return quoted.Append('"').ToString();
    }
}
