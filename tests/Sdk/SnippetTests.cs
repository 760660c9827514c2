using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace AvdPulumi.Tests.Sdk;

/// <summary>
/// What the compiler accepts and rejects with the Pulumi packages. A subset that accepts more would let programs be written that fail
/// with the real packages. A file in <c>reject</c> names its error codes in its first line and marks each offending line.
/// </summary>
public sealed class SnippetTests(ITestOutputHelper output)
{
    private const string Heading = "// error: ";
    private const string Mark = "// rejected";

    public static TheoryData<string> Accepted => [.. SnippetCompiler.FilesOf("accept")];

    public static TheoryData<string> Rejected => [.. SnippetCompiler.FilesOf("reject")];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Compiles(string file) => Assert.Empty(SnippetCompiler.ErrorsOf(SnippetCompiler.Read("accept", file)).Select(Describe));

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Fails_with_the_named_errors_on_the_marked_lines(string file)
    {
        var text = SnippetCompiler.Read("reject", file);
        var errors = SnippetCompiler.ErrorsOf(text);
        foreach (var error in errors)
            output.WriteLine(Describe(error));

        Assert.Equal(NamedCodes(text), errors.Select(error => error.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(MarkedLines(text), errors.Select(LineOf).Distinct().Order());
    }

    [Fact]
    public void There_are_snippets_of_both_kinds()
    {
        Assert.NotEmpty(SnippetCompiler.FilesOf("accept"));
        Assert.NotEmpty(SnippetCompiler.FilesOf("reject"));
    }

    [Fact]
    public void Says_which_assemblies_are_loaded()
    {
        foreach (var assembly in SnippetCompiler.PulumiAssemblies)
            output.WriteLine($"{assembly.FullName} from {assembly.Location}");

        Assert.Equal(
            ["Pulumi", "Pulumi.AzureNative", "Pulumi.Random"],
            SnippetCompiler.PulumiAssemblies.Select(assembly => assembly.GetName().Name)
        );
    }

    private static IEnumerable<string> NamedCodes(SourceText text)
    {
        var first = text.Lines[0].ToString();
        Assert.StartsWith(Heading, first, StringComparison.Ordinal);
        return first[Heading.Length..].Split(", ").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<int> MarkedLines(SourceText text) =>
        text.Lines.Where(line => line.ToString().EndsWith(Mark, StringComparison.Ordinal)).Select(line => line.LineNumber + 1);

    private static int LineOf(Diagnostic error) => error.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static string Describe(Diagnostic error) => $"line {LineOf(error)}: {error.Id}: {error.GetMessage(null)}";
}
