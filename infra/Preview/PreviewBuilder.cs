using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview.Azure;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Infra.Preview;

/// <summary>Puts together what the recorder saw (the resource, its options) and what the mocks saw (its inputs on the wire).</summary>
internal sealed class PreviewBuilder(ResourceGraph graph, AzureMocks mocks)
{
    private readonly AliasUrns _aliases = new(graph);

    /// <summary>The resources by phase; within a phase as a tree, siblings in the order of the program.</summary>
    public async Task<ImmutableArray<PreviewResource>> ResourcesAsync(ImmutableArray<RecordedResource> records)
    {
        var resources = ImmutableArray.CreateBuilder<PreviewResource>();
        foreach (var record in InReadingOrder(records))
            resources.Add(await ResourceAsync(record).ConfigureAwait(false));
        return resources.ToImmutable();
    }

    /// <summary>The provider functions that were called, by token.</summary>
    public ImmutableArray<PreviewInvoke> Invokes() =>
        [
            .. mocks
                .Calls.Select(call => new PreviewInvoke(
                    call.Args.Token ?? "",
                    call.Provider.SubscriptionId,
                    PreviewValues.Convert(call.Args.Args, ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty)
                ))
                .OrderBy(invoke => invoke.Token, StringComparer.Ordinal)
                .ThenBy(invoke => invoke.Subscription, StringComparer.Ordinal)
                // which of two pools is asked first is chance
                .ThenBy(invoke => string.Join(' ', invoke.Args.Select(arg => $"{arg.Key}={arg.Value}")), StringComparer.Ordinal),
        ];

    /// <summary>Resources that the engine or Azure would take for one another.</summary>
    public IEnumerable<Diagnostic> Collisions(ImmutableArray<PreviewResource> resources) =>
        [
            .. resources
                .GroupBy(resource => resource.Urn, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => PreviewDiagnostics.DuplicateUrn(same.Key, same.Count())),
            .. mocks
                .Registrations.Where(registration => registration.Value.Length > 1)
                .OrderBy(registration => registration.Key, StringComparer.Ordinal)
                .Select(registration =>
                    PreviewDiagnostics.DuplicateId(registration.Key, registration.Value.Select(args => $"'{args.Name}'"))
                ),
        ];

    private IEnumerable<RecordedResource> InReadingOrder(ImmutableArray<RecordedResource> records)
    {
        var children = records.ToLookup(graph.ParentOf);
        return children[null].SelectMany(Walk).OrderBy(record => (int)graph.PhaseOf(record));

        IEnumerable<RecordedResource> Walk(RecordedResource record) => children[record].SelectMany(Walk).Prepend(record);
    }

    private async Task<PreviewResource> ResourceAsync(RecordedResource record)
    {
        var resource = record.Resource;
        var args = record.TakeArgs();
        var inspection = await InputInspector.InspectAsync(args).ConfigureAwait(false);
        var custom = record.Options as CustomResourceOptions;
        var (providerReference, registeredInputs) = await RegistrationOfAsync(resource).ConfigureAwait(false);
        var provider = mocks.ProviderOf(providerReference);
        var isProvider = resource is ProviderResource;
        var type = AzureResourceCatalogue.Find(resource.GetResourceType());
        var inputs = PreviewValues.Convert(registeredInputs, inspection.SecretPaths, inspection.UnknownPaths);
        return new PreviewResource
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Urn = graph.UrnOf(resource),
            Phase = (int)graph.PhaseOf(record),
            Parent = graph.ParentOf(record) is { } parent ? graph.UrnOf(parent.Resource) : null,
            IsComponent = resource is ComponentResource,
            IsProvider = isProvider,
            IsInAzure = type is not null,
            AzureName = type is null ? "" : KeyInputs.AzureNameOf(type, inputs),
            KeyInputs =
                isProvider ? KeyInputs.OfProvider(inputs)
                : type is not null ? KeyInputs.Of(type, inputs)
                : resource.GetResourceType() == OtherStacks.Type ? KeyInputs.OfOtherStack(inputs)
                : [],
            Subscription = isProvider ? SubscriptionIn(inputs) : provider?.SubscriptionId,
            Provider = provider?.Name,
            ExistingId = (resource as IAdopted)?.ExistingId,
            DependsOn = await DependenciesAsync(record, inspection).ConfigureAwait(false),
            Inputs = inputs,
            InputsType = args.GetType(),
            SecretInputs = [.. inspection.SecretPaths],
            Protect = graph.IsProtected(record),
            IgnoreChanges = [.. record.Options.IgnoreChanges],
            ReplaceOnChanges = [.. record.Options.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. custom?.AdditionalSecretOutputs ?? []],
            DeleteBeforeReplace = custom?.DeleteBeforeReplace ?? false,
            ReplacementTrigger = await TriggerAsync(record.Options.ReplacementTrigger).ConfigureAwait(false),
            RetainOnDelete = record.Options.RetainOnDelete ?? false,
            Aliases = await _aliases.OfAsync(record).ConfigureAwait(false),
            DeletedWith = record.Options.DeletedWith?.GetResourceName(),
        };
    }

    private static string? SubscriptionIn(ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        inputs.GetValueOrDefault("subscriptionId") is PreviewValue.Text(var subscription) ? subscription : null;

    // the id that the mocks gave out leads back to what they were sent; names alone need not be unique
    private async Task<(string? Provider, ImmutableDictionary<string, object> Inputs)> RegistrationOfAsync(Resource resource)
    {
        var id = resource is CustomResource custom ? await OutputUtilities.GetValueAsync(custom.Id).ConfigureAwait(false) : null;
        var registrations = mocks.Registrations.GetValueOrDefault(id ?? "", []);
        if (registrations.FirstOrDefault(Matches) is not { } registered)
            return (null, ImmutableDictionary<string, object>.Empty);
        var inputs = registered.Inputs;
        // from here on they are in the model, and need not be kept twice; of two with the same id, the other may yet ask for them
        if (registrations.Length == 1)
            registered.Inputs = ImmutableDictionary<string, object>.Empty;
        return (registered.Provider, inputs);

        bool Matches(MockResourceArgs args) => args.Name == resource.GetResourceName() && args.Type == resource.GetResourceType();
    }

    private static async Task<PreviewValue?> TriggerAsync(Input<object>? trigger)
    {
        if (trigger is null)
            return null;
        Output<object> output = trigger;
        if (await Output.IsSecretAsync(output).ConfigureAwait(false))
            return new PreviewValue.Secret();
        return await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
            ? PreviewValues.Convert(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false))
            : new PreviewValue.Unknown();
    }

    private async Task<ImmutableArray<string>> DependenciesAsync(RecordedResource record, InputInspection inspection)
    {
        Output<ImmutableArray<Resource>> dependsOn = record.Options.DependsOn;
        var @explicit = await OutputUtilities.GetValueAsync(dependsOn).ConfigureAwait(false);
        // most have none or one
        if (inspection.Dependencies.IsEmpty && @explicit.IsEmpty)
            return [];
        var urns = new List<string>();
        foreach (var resource in inspection.Dependencies.Concat(@explicit))
            if (graph.Contains(resource) && graph.UrnOf(resource) is var urn && !urns.Contains(urn))
                urns.Add(urn);
        urns.Sort(StringComparer.Ordinal);
        return [.. urns];
    }
}
