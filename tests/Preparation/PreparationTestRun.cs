using System.Text.Json;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Preparation;
using AvdPulumi.Tests.Guest;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Preparation;

/// <summary>All Pester tests of the prepared scripts, run once on the scripts as people get them.</summary>
public sealed class PreparationTestRun
{
    /// <summary>Texts that somebody would write into a config to have them run.</summary>
    internal static readonly string[] Texts =
    [
        "plain",
        "",
        "it's",
        "''",
        "'; Remove-Item C:\\ -Recurse #",
        "$(calc)",
        "$env:Path",
        "`n",
        "\u2018curly\u2019",
        "OU=K\u00F6ln,DC=a",
        "\u00E4",
        "tab\there",
        "a\r\nb",
        "##vso[x]",
        "\"quoted\"",
        "@{a=1}",
        "\u201Cx\u201D",
        "\U0001F600",
    ];

    public PreparationTestRun()
    {
        var folder = Directory.CreateTempSubdirectory("avd-prepare-");
        try
        {
            var scripts = folder.CreateSubdirectory("scripts").FullName;
            // an estate that has all of them
            AvdEstate estate = Previewed.EstateOf("hospital");
            foreach (var script in PreparationScript.All)
                File.WriteAllText(
                    Path.Combine(scripts, $"{script.Template}.ps1"),
                    new PreparationTemplate(script.Template).Filled(script.Values(estate))
                );
            var (literals, results) = (Path.Combine(folder.FullName, "literals.json"), Path.Combine(folder.FullName, "results.json"));
            File.WriteAllText(literals, JsonSerializer.Serialize(Texts.Select(text => new { text, literal = PowerShellLiteral.Of(text) })));
            Printed = PowerShellEngine.Run(
                Repository.PathOf("tests", "Preparation", "Invoke-PreparationTests.ps1"),
                "-Pester",
                PowerShellEngine.PesterModule,
                "-Scripts",
                scripts,
                "-Literals",
                literals,
                "-Results",
                results
            );
            Report = JsonSerializer.Deserialize<PreparationReport>(File.ReadAllText(results))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Pester's own words.</summary>
    public string Printed { get; }

    public PreparationReport Report { get; }
}
