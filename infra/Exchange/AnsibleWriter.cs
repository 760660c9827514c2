using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Infra.Exchange;

/// <summary>Parameters as variables of an Ansible inventory.</summary>
internal static class AnsibleWriter
{
    private const string Margin = "    ";

    // https://jinja.palletsprojects.com/en/stable/templates/#synopsis
    private static readonly string[] TemplateMarks = ["{{", "{%", "{#"];

    /// <summary>The file.</summary>
    /// <inheritdoc cref="ExportWriter.Write"/>
    public static string Write(ExportedParameters exported, string whose)
    {
        var text = new StringBuilder("---\n");
        ExportComments.AppendHead(text, "#", whose);
        text.Append("all:\n  hosts:\n    localhost:\n      ansible_connection: local\n  vars:\n");
        foreach (var parameter in exported.Parameters)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Margin}# {ExportComments.OneLine(parameter.From)}\n{Margin}{parameter.Name}: {Literal(parameter.Value, inList: false)}\n"
            );
        ExportComments.AppendFoot(text, "#", exported);
        return text.ToString();
    }

    private static string Literal(ParameterValue value, bool inList) =>
        value switch
        {
            ParameterValue.Text text => Text(text.Value, inList),
            ParameterValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ParameterValue.Flag flag => flag.Value ? "true" : "false",
            ParameterValue.List list => $"[{string.Join(", ", list.Items.Select(item => Literal(item, inList: true)))}]",
            ParameterValue.Map map =>
                $"{{{string.Join(", ", map.Members.Select(member => $"{YamlScalar.InFlow(member.Key, isText: true)}: {Literal(member.Value, inList: true)}"))}}}",
            ParameterValue.Variable variable => $"\"{{{{ lookup('ansible.builtin.env', '{variable.Name}') }}}}\"",
            ParameterValue.Null => "null",
            ParameterValue.VaultSecret or ParameterValue.Expression or _ => throw new InvalidOperationException(
                "Secrets are read from the environment."
            ),
        };

    // Ansible would run what stands between these, and leave out a comment
    private static string Text(string text, bool inList)
    {
        var scalar = inList ? YamlScalar.InFlow(text, isText: true) : YamlScalar.Of(text, isText: true);
        return Array.Exists(TemplateMarks, mark => text.Contains(mark, StringComparison.Ordinal)) ? $"!unsafe {scalar}" : scalar;
    }
}
