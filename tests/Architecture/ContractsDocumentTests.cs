using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>docs/contracts.md has the table of the facts, and docs/stacks.md says of every layer what it needs.</summary>
public sealed class ContractsDocumentTests
{
    private const string Begin = "<!-- contracts -->\n";
    private const string End = "<!-- /contracts -->\n";

    [Fact]
    public void The_table_is_that_of_the_facts()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "contracts.md"));
        var (before, after) = (
            page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)],
            page[page.IndexOf(End, StringComparison.Ordinal)..]
        );

        Golden.Verify(before + ContractsTable.Render() + after, "docs", "contracts.md");
    }

    [Fact]
    public void Every_contract_is_explained_to_those_who_divide_an_estate()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "stacks.md"));

        Assert.All(ContractFacts.All, contract => Assert.Contains($"| `{contract.Key}` |", page, StringComparison.Ordinal));
    }
}
