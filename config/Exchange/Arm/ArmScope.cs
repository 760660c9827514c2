namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>Where the resources of an exported template are. A template itself does not say it.</summary>
/// <param name="Subscription">Id of the subscription; null if it is not known.</param>
/// <param name="ResourceGroup">Name of the resource group; null if it is not known.</param>
public sealed record ArmScope(Guid? Subscription, string? ResourceGroup)
{
    /// <summary>Neither is known, which is enough for a list of resources: each has its id.</summary>
    public static ArmScope None { get; } = new(null, null);

    /// <summary>Id of the resource group; null if a part of it is not known.</summary>
    public string? GroupId =>
        Subscription is { } subscription && ResourceGroup is { } group ? Estate.ArmPath.Group(subscription, group) : null;
}
