using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Drift;

/// <summary>
/// A stack as it runs, in the form of its preview, so that the diff of the two is the drift. What could not be read is taken for what the stack has. Pure.
/// </summary>
internal static class RunningStack
{
    /// <summary>The running stack.</summary>
    /// <param name="stack">The preview.</param>
    /// <param name="estate">What runs.</param>
    public static PreviewModel Of(PreviewModel stack, LiveEstate estate)
    {
        var unread = estate.Unread.Keys.Select(id => new ArmResource(id, "", new ParameterValue.Map([]), LiveEstateReader.Azure));
        var running = AdoptionPlanner.Of(stack, [.. estate.Resources, .. unread]).Before;
        var planned = stack.Resources.ToLookup(resource => resource.Urn);
        return TimeInputs.Aligned(
            running with
            {
                // what the config gate found of the stack is no drift
                Diagnostics = stack.Diagnostics,
                Resources =
                [
                    .. running.Resources.Select(resource =>
                        resource.IsInAzure ? resource with { Inputs = RunningInputs.Of(resource, planned[resource.Urn].First()) } : resource
                    ),
                ],
            },
            stack
        );
    }
}
