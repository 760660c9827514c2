using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>docs/access.md says what the stack grants.</summary>
public sealed class AccessDocumentTests
{
    [Fact]
    public void The_document_is_what_the_table_gives() => Golden.Verify(AccessDocument.Render(AccessTable.All), "docs", "access.md");

    [Fact]
    public void Every_line_of_the_table_is_explained() =>
        Assert.All(
            AccessTable.All,
            rule =>
                Assert.All(
                    [rule.Setting, rule.Why, rule.Source.Title],
                    text => Assert.False(string.IsNullOrWhiteSpace(text), $"{rule.Role.Name} leaves something out.")
                )
        );
}
