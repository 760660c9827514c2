using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Preparation;

/// <summary>A script of this folder, whose parameters get the values of an estate as their defaults.</summary>
/// <param name="Name">Its name, without its ending.</param>
internal sealed partial record PreparationTemplate(string Name)
{
    /// <summary>The whole text: shared functions in place of the lines that name them, and <paramref name="values"/> in place of empty defaults.</summary>
    /// <param name="values">Literals by parameter: <see cref="PowerShellLiteral"/> makes them.</param>
    public string Filled(IEnumerable<(string Parameter, string Literal)> values) =>
        Shared()
            .Replace(
                values.Aggregate(Read(Name), (text, value) => With(text, value.Parameter, value.Literal)),
                line => Read(line.Groups[1].Value).TrimEnd()
            );

    // only an empty default of the param block is filled, and each exactly once: anything else is a defect of ours
    private string With(string text, string parameter, string literal)
    {
        var place = new Regex($@"^(    \[[a-z\[\]]+\] \${Regex.Escape(parameter)} = )(''|@\(\))(,?)$", RegexOptions.Multiline);
        return place.Count(text) == 1
            ? place.Replace(text, match => match.Groups[1].Value + literal + match.Groups[3].Value)
            : throw new InvalidOperationException($"{Name}.ps1 has no parameter {parameter} with an empty default.");
    }

    private static string Read(string name)
    {
        using var stream =
            typeof(PreparationTemplate).Assembly.GetManifestResourceStream($"Preparation/{name}.ps1")
            ?? throw new InvalidOperationException($"The script {name}.ps1 is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^\\. \"\\$PSScriptRoot/([A-Za-z]+)\\.ps1\"$", RegexOptions.Multiline)]
    private static partial Regex Shared();
}
