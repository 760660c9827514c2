using AvdPulumi.Infra.Operations;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Operations;

/// <summary>docs/hosts.md says of each change which role it needs.</summary>
public sealed class HostsDocumentTests
{
    [Fact]
    public void The_document_has_the_least_role_of_each_change()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "hosts.md"));

        Assert.All(
            HostActionFacts.All,
            facts =>
                Assert.Contains(
                    $"| {facts.Does} | {facts.LeastRole} | {facts.Scope} | [{facts.Source.Title}]({facts.Source.Url}) |\n",
                    document,
                    StringComparison.Ordinal
                )
        );
    }
}
