using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Operations;

/// <summary>The images of session hosts: what they were created from, and what the config has now.</summary>
/// <param name="ByMachine">The images by the ARM id of the Arc machine.</param>
/// <param name="Unread">Why some could not be read.</param>
internal sealed record HostImages(ImmutableDictionary<string, HostImage> ByMachine, ImmutableArray<HostUnread> Unread)
{
    /// <summary>The image of a host; null if it is not known.</summary>
    public HostImage? Of(HostState host) => host.MachineId is { } id ? ByMachine.GetValueOrDefault(id) : null;

    /// <summary>Reads the images of hosts.</summary>
    /// <param name="model">The preview, which has the image of the config.</param>
    /// <param name="hosts">The hosts.</param>
    /// <param name="azure">The connection.</param>
    /// <param name="cancellation">Ends the reads.</param>
    public static async Task<HostImages> ReadAsync(
        PreviewModel model,
        IEnumerable<HostState> hosts,
        HostActions azure,
        CancellationToken cancellation
    )
    {
        var machines = hosts.Select(host => host.Planned?.MachineId).OfType<string>().ToHashSet(ArmPath.Comparer);
        ImmutableArray<PreviewResource> planned =
        [
            .. model.Resources.Where(resource =>
                resource.Type == Machines.InstanceType && AzureIdentity.ArmIdOf(resource) is { } id && machines.Contains(MachineId.Of(id))
            ),
        ];
        var live = await new LiveEstateReader(azure.Reads).ReadAsync(planned, cancellation).ConfigureAwait(false);
        var images = planned
            .Select(resource => (Id: AzureIdentity.ArmIdOf(resource)!, Planned: resource))
            .Where(instance => live.Find(instance.Id)?.Text("properties.storageProfile.imageReference.id") is not null)
            .ToImmutableDictionary(
                instance => MachineId.Of(instance.Id),
                instance => new HostImage(
                    live.Find(instance.Id)!.Text("properties.storageProfile.imageReference.id")!,
                    (ValueText.At(instance.Planned.Inputs, "storageProfile.imageReference.id") as PreviewValue.Text)?.Value
                ),
                ArmPath.Comparer
            );
        return new HostImages(images, UnreadOf(live));
    }

    private static ImmutableArray<HostUnread> UnreadOf(LiveEstate live) =>
        [
            .. live
                .Unread.Values.DistinctBy(failure => failure.Words)
                .Select(failure => new HostUnread("the images of machines", failure, HostList.Images)),
        ];
}

/// <summary>The image of a session host.</summary>
/// <param name="Actual">Full ARM id of the image that it was created from.</param>
/// <param name="Wanted">Full ARM id of the image of the config; null if it is not known.</param>
internal sealed record HostImage(string Actual, string? Wanted)
{
    /// <summary>Whether it is that of the config.</summary>
    public bool IsCurrent => Wanted is null || ArmPath.Comparer.Equals(Actual, Wanted);
}
