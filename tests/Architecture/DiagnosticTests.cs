using System.Text.RegularExpressions;
using AvdPulumi.Infra;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>Codes are unique, explained, and in the document that is made from them.</summary>
public sealed partial class DiagnosticTests
{
    [Fact]
    public void Every_code_is_used_once_and_well_formed()
    {
        Assert.All(AllDiagnostics.All, descriptor => Assert.Matches("^AVD[0-9]{4}$", descriptor.Code));
        Assert.Equal(AllDiagnostics.All.Length, AllDiagnostics.All.Select(descriptor => descriptor.Code).Distinct().Count());
    }

    [Fact]
    public void Every_code_says_cause_example_remedy_and_source() => Assert.All(
        AllDiagnostics.All,
        descriptor => Assert.All(
            [descriptor.Title, descriptor.Cause, descriptor.Example, descriptor.Remedy, descriptor.Source],
            text => Assert.False(string.IsNullOrWhiteSpace(text), $"{descriptor.Code} leaves something out.")));

    [Fact]
    public void Every_code_in_the_source_is_explained()
    {
        var explained = AllDiagnostics.All.Select(descriptor => descriptor.Code).ToHashSet();
        string[] rooms = ["config", "stacks", "infra"];
        var used = rooms
            .SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories))
            .SelectMany(path => QuotedCode().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct();

        Assert.All(used, code => Assert.Contains(code, explained));
    }

    [Fact]
    public void The_document_is_what_the_codes_give() => Golden.Verify(DiagnosticsDocument.Render(AllDiagnostics.All), "docs", "diagnostics.md");

    [GeneratedRegex("\"(AVD[0-9]{4})\"")]
    private static partial Regex QuotedCode();
}
