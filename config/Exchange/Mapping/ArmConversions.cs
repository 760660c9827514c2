using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The conversions that only the table of running estates needs.</summary>
internal static class ArmConversions
{
    // what Azure has where nobody set a limit
    private const int NoLimit = 999999;

    /// <summary>The session limit of a pooled host pool; the number that Azure uses for none does not carry over.</summary>
    public static Conversion SessionLimit { get; } =
        new()
        {
            Title = "without 999999",
            Read = static value =>
                value.Value is ParameterValue.Number { Value: NoLimit } ? Incoming.Idle : Conversions.OfPooled.Read(value),
        };

    /// <summary>A load balancer of a pooled host pool; a personal one has only its own.</summary>
    public static Conversion LoadBalancer { get; } =
        new() { Title = "without Persistent", Read = static value => value.Text == "Persistent" ? Incoming.Idle : value.Keep() };

    /// <summary>A daily cap in GB, where a number below zero is no cap.</summary>
    public static Conversion DailyQuota { get; } =
        new()
        {
            Title = "without -1",
            Read = static value => value.Value is ParameterValue.Number { Value: < 0 } ? Incoming.Idle : value.Keep(),
        };

    /// <summary>Tags, without the one that this program sets itself.</summary>
    public static Conversion Tags { get; } =
        new()
        {
            Title = "without cm-resource-parent",
            Read = static value =>
                value.Value is ParameterValue.Map map
                    ? value.Put(value.Setting, new ParameterValue.Map([.. map.Members.Where(member => member.Key != "cm-resource-parent")]))
                    : value.Keep(),
        };

    /// <summary>How hosts join: in a domain, hosts with single sign-on through Microsoft Entra ID are in both.</summary>
    public static Conversion Join { get; } =
        new()
        {
            Title = "with identity.sso",
            Read = static value =>
                value.Put(value.Setting, value.Text == "ad_ds" && value.Draft.Find("identity.sso") == "true" ? "hybrid_entra" : value.Text),
        };
}
