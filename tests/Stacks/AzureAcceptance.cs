using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Tests.AzureTypes;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Order;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What Azure would say of a whole preview: its types, the ids that it speaks of, and its order. For settings that no example turns on.</summary>
internal static class AzureAcceptance
{
    private const int Orders = 100;

    /// <summary>Asserts that Azure refuses nothing, and that the gate plans what is registered.</summary>
    public static void Check(AvdEstate estate, PreviewModel model)
    {
        AssertNone(
            model
                .Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal))
                .SelectMany(resource => AzureTypeCheck.Of(AzureResourceCatalogue.Find(resource.Type)!, resource.Inputs).Findings)
                .Where(finding => !AzureTypeExceptions.Have(finding))
                .Select(finding => $"{finding}")
        );
        var closure = new ReferenceClosure(model, DeclaredIds.Of(estate));
        AssertNone(closure.Findings().Select(finding => $"{finding}"));
        AssertNone(RefusedBy(new AzureDouble(closure), closure.Graph));
        var registered = model
            .Resources.Where(resource => RegisteredIds.IsInAzure(resource) && !RegisteredIds.IsOfMachine(resource))
            .Select(RegisteredIds.Of)
            .ToList();
        Assert.Equal(
            registered.Order(StringComparer.OrdinalIgnoreCase),
            estate.OwnResources.Select(planned => planned.Id).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase
        );
    }

    private static IEnumerable<string> RefusedBy(AzureDouble azure, DependencyGraph graph)
    {
        for (var seed = 0; seed < Orders; seed++)
        {
            var again = azure.Empty();
            RandomOrder.Play(again, graph, seed);
            foreach (var refusal in again.Refusals)
                yield return refusal;
        }
    }

    // xunit cuts long lines
    private static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found.Distinct()));
}
