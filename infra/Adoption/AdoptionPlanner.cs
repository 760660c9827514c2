using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Adoption;

/// <summary>Compares the resources of a stack with those of a running estate. Pure.</summary>
internal static class AdoptionPlanner
{
    private const string SessionHost = "azure-native:desktopvirtualization:SessionHost";
    private const string Group = "azure-native:resources:ResourceGroup";

    /// <summary>The plan.</summary>
    /// <param name="stack">The preview of the stack.</param>
    /// <param name="estate">The resources that exist.</param>
    public static AdoptionPlan Of(PreviewModel stack, ImmutableArray<ArmResource> estate)
    {
        var byId = ArmResource.Once(estate).ToDictionary(resource => resource.Id, ArmPath.Comparer);
        var groups = estate.Select(resource => GroupOf(resource.Id)).OfType<string>().ToHashSet(ArmPath.Comparer);

        var adopted = ImmutableArray.CreateBuilder<AdoptedResource>();
        var before = ImmutableArray.CreateBuilder<PreviewResource>();
        var taken = new HashSet<string>(ArmPath.Comparer);
        foreach (var planned in stack.Resources)
        {
            if (!planned.IsInAzure || AzureIdentity.ArmIdOf(planned) is not { } id)
            {
                before.Add(planned);
                continue;
            }
            if (byId.TryGetValue(id, out var actual))
                taken.Add(id);
            // a group of which only the content is listed exists as well
            else if (planned.Type != Group || !groups.Contains(id))
                continue;
            var spellings = ImmutableArray.CreateBuilder<OtherSpelling>();
            before.Add(planned with { ReplacementTrigger = null, Inputs = InputsOf(planned, actual, spellings) });
            adopted.Add(new AdoptedResource(planned, id, actual, spellings.ToImmutable()));
        }

        var names = adopted.Select(resource => resource.Planned.AzureName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<ArmResource> others = [.. byId.Values.Where(resource => !taken.Contains(resource.Id) && !IsRegistration(resource))];
        return new AdoptionPlan
        {
            Adopted = adopted.ToImmutable(),
            Others = others,
            Before = stack with
            {
                Resources = before.ToImmutable(),
                Diagnostics = [],
                Overview = stack.Overview with
                {
                    Machines =
                    [
                        .. stack
                            .Overview.Machines.Select(group => group with { Names = [.. group.Names.Where(names.Contains)] })
                            .Where(group => !group.Names.IsEmpty),
                    ],
                },
            },
            Diagnostics = [.. AdoptionFindings.Of(stack, adopted.ToImmutable(), others)],
        };
    }

    // The inputs that azure-native reads. What is not listed with its properties is taken for what the stack has, and reported: only the engine reads it then.
    private static ImmutableSortedDictionary<string, PreviewValue> InputsOf(
        PreviewResource planned,
        ArmResource? actual,
        ImmutableArray<OtherSpelling>.Builder spellings
    )
    {
        var read = actual is null
            ? ImmutableSortedDictionary<string, PreviewValue>.Empty
            : ReadInputs.Of(planned.Type, planned.InputsType!, actual.Body);
        var assumed = planned.Inputs.Where(input =>
            IsPartOfAddress(planned, input.Key) || (actual?.HasProperties != true && !read.ContainsKey(input.Key))
        );
        return read.ToImmutableSortedDictionary(
                input => input.Key,
                input =>
                    planned.Inputs.TryGetValue(input.Key, out var wanted) ? Shown(input.Key, input.Value, wanted, spellings) : input.Value,
                StringComparer.Ordinal
            )
            .SetItems(assumed);
    }

    // what is the same to Azure, and what is secret in the stack, is as the stack has it
    private static PreviewValue Shown(
        string path,
        PreviewValue read,
        PreviewValue planned,
        ImmutableArray<OtherSpelling>.Builder spellings
    ) =>
        (read, planned) switch
        {
            // azure-native compares regions without case and blanks
            (PreviewValue.Text actual, PreviewValue.Text wanted)
                when path == "location" && RegionNames.InShort(actual.Value) == RegionNames.InShort(wanted.Value) => wanted,
            (PreviewValue.Text actual, PreviewValue.Text wanted) when IsOtherSpelling(actual.Value, wanted.Value) => Spelled(
                path,
                actual,
                wanted,
                spellings
            ),
            (_, PreviewValue.Secret secret) => secret,
            // what only Azure knows is in Azure
            (_, PreviewValue.Unknown unknown) => unknown,
            (PreviewValue.Map(var actual), PreviewValue.Map(var wanted)) => new PreviewValue.Map(
                actual.ToImmutableSortedDictionary(
                    member => member.Key,
                    member =>
                        wanted.TryGetValue(member.Key, out var other)
                            ? Shown($"{path}.{member.Key}", member.Value, other, spellings)
                            : member.Value,
                    StringComparer.Ordinal
                )
            ),
            (PreviewValue.List(var actual), PreviewValue.List(var wanted)) => new PreviewValue.List([
                .. actual.Select(
                    (item, index) =>
                        index < wanted.Length
                            ? Shown(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), item, wanted[index], spellings)
                            : item
                ),
            ]),
            _ => read,
        };

    /// <summary>Whether two texts are the same ARM id, with other letters in capitals.</summary>
    public static bool IsOtherSpelling(string actual, string wanted) =>
        actual != wanted
        && ArmPath.Comparer.Equals(actual, wanted)
        && wanted.TrimStart('/').StartsWith("subscriptions/", StringComparison.Ordinal);

    private static PreviewValue.Text Spelled(
        string path,
        PreviewValue.Text actual,
        PreviewValue.Text wanted,
        ImmutableArray<OtherSpelling>.Builder spellings
    )
    {
        spellings.Add(new OtherSpelling(path, actual.Value, wanted.Value));
        return wanted;
    }

    private static bool IsPartOfAddress(PreviewResource resource, string input) =>
        AzureIdentity.IsInId(resource.Type, input)
        || AzureNames.InAddress.Any(address => address.Type == resource.Type && address.Input == input);

    // hosts register themselves
    private static bool IsRegistration(ArmResource resource) => resource.Is(AzureResourceCatalogue.Find(SessionHost)!.ArmType);

    private static string? GroupOf(string id) =>
        ArmId.TryCreate(id, out var parts) ? ArmPath.Group(parts.SubscriptionId, parts.ResourceGroup) : null;
}
