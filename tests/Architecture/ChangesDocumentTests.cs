using AvdPulumi.Components.Changes;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>What a change does is written down in one table, and the page that people read is made from it.</summary>
public sealed class ChangesDocumentTests
{
    [Fact]
    public void The_document_is_what_the_table_gives() => Golden.Verify(ChangesDocument.Render(ChangeTable.All), "docs", "changes.md");

    [Fact]
    public void Components_take_these_options_from_the_table_and_from_nowhere_else()
    {
        var sources = Directory
            .EnumerateFiles(Repository.PathOf("components"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)
                && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal)
            )
            .Where(file =>
                File.ReadAllText(file) is { } text
                && new[] { "ReplaceOnChanges", "IgnoreChanges =", "IgnoreChanges.", "DeleteBeforeReplace" }.Any(option =>
                    text.Contains(option, StringComparison.Ordinal)
                )
            );

        Assert.Equal(["ComponentDefaults.cs"], sources.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_source_is_a_title_with_a_public_address() =>
        Assert.All(ChangeTable.All.SelectMany(policy => policy.Inputs), input => Assert.Matches("^[^,].*, https://[a-z.]+/", input.Source));
}
