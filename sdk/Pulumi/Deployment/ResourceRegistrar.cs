using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Takes a resource from its constructor to the mocks and back to its outputs.</summary>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    /// <summary>Starts at once: with mocks that answer at once a whole program runs on one thread, in program order.</summary>
    public void Start(Registration registration) => deployment.Tasks.Track(RegisterAsync(registration));

    public void StartOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        deployment.Tasks.Track(RegisterOutputsAsync(resource, outputs));

    /// <summary>Waits until whatever these resources stand for is registered.</summary>
    public static async ValueTask WaitForAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        foreach (var reachable in resource.Reachable())
            await reachable.Urn.DataTask.ConfigureAwait(false);
    }

    private async Task RegisterAsync(Registration registration)
    {
        try
        {
            var options = registration.Options;
            if (options.Urn is { } urn)
            {
                registration.Completion.Succeed(deployment.Monitor.Find(urn));
                return;
            }

            var readId = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            var request = await PrepareAsync(registration, readId ?? "").ConfigureAwait(false);
            var answer = request.IsRead
                ? await deployment.Monitor.ReadAsync(request).ConfigureAwait(false)
                : await deployment.Monitor.RegisterAsync(request).ConfigureAwait(false);
            registration.Completion.Succeed(answer);
        }
        catch (Exception failure)
        {
            // whoever uses an output of this resource fails too, so the run has to hear of this one first
            deployment.Tasks.Fail(failure);
            registration.Completion.Fail(failure);
            throw;
        }
    }

    /// <summary>Inputs, dependencies, parent and provider, each awaited: this is what orders registrations when mocks are asynchronous.</summary>
    private static async ValueTask<ResourceRequest> PrepareAsync(Registration registration, string readId)
    {
        var options = registration.Options;
        if (!options.HasNoDependencies)
            await WaitForAsync(await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
                .ConfigureAwait(false);

        // id and URN belong to the resource, not to its inputs
        var entries = registration.Args.Entries();
        entries.RemoveAll(static entry => entry.Name is "id" or "urn");
        var inputs = await Serializer.PropertiesAsync(new WirePath(registration.Resource), entries).ConfigureAwait(false);
        if (registration.Parent is { } parent)
            await parent.Urn.DataTask.ConfigureAwait(false);
        var isRead = readId.Length > 0;
        return new ResourceRequest(
            registration.Resource,
            IsRead: isRead,
            HasParent: registration.Parent is not null,
            Id: isRead ? readId : (options as CustomResourceOptions)?.ImportId ?? "",
            Inputs: Serializer.KnownValues(inputs),
            Provider: registration.IsCustom && options.Provider is { } provider ? await provider.ReferenceAsync().ConfigureAwait(false) : ""
        );
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.DataTask.ConfigureAwait(false);
        var given = await outputs.DataTask.ConfigureAwait(false);
        IEnumerable<KeyValuePair<string, object?>> entries = given.IsKnown ? given.Value : [];
        var properties = await Serializer
            .PropertiesAsync(
                new WirePath("monitor.registerResourceOutputs(...)"),
                [.. entries.Select(pair => new ArgsEntry(pair.Key, pair.Value))]
            )
            .ConfigureAwait(false);

        // a secret dictionary makes its entries secret
        await deployment
            .Monitor.RegisterOutputsAsync(
                urn.Value,
                properties
                    .Where(property => Serializer.IsPresent(property.Data))
                    .ToImmutableDictionary(
                        property => property.Name,
                        property => new Output<object?>(given.With<object?>(null).Then(property.Data))
                    )
            )
            .ConfigureAwait(false);
    }
}
