using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>Which subscription is whose.</summary>
public static class EstateSubscriptions
{
    /// <summary>The subscription of session hosts and file servers: one of their own, where the config names it.</summary>
    public static Guid OfMachines(SubscriptionSettings subscription) => subscription.SessionHostsId ?? subscription.Id;
}
