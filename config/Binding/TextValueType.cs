using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>One of the small types, seen without knowing which.</summary>
internal sealed record TextValueType(
    Type Type,
    string Expectation,
    string Pattern,
    Func<string, object?> Create,
    Func<string, string?> HintFor,
    Func<string, bool> MayHoldSecret
)
{
    /// <summary>Every small type, by name.</summary>
    public static IEnumerable<TextValueType> All =>
        [
            Of<AccountName>(),
            Of<AccountSid>(),
            Of<AllowedRange>(),
            Of<ArmId>(),
            Of<Cidr>(),
            Of<DistinguishedName>(),
            Of<DnsName>(),
            Of<DomainSid>(),
            Of<EmailAddress>(),
            Of<HostAddress>(),
            Of<HttpAddress>(),
            Of<IPv4Address>(),
            Of<IsoDuration>(),
            Of<LocalPath>(),
            Of<LogonName>(),
            Of<ProxyExemption>(),
            Of<ResourcePattern>(),
            Of<RoleScope>(),
            Of<SecretReference>(),
            Of<StackName>(),
            Of<TimeOfDay>(),
            Of<UncPath>(),
            Of<WindowsTimeZone>(),
        ];

    /// <summary>What is known of a small type.</summary>
    public static TextValueType Of<T>()
        where T : class, ITextValue<T> =>
        new(typeof(T), T.Expectation, T.Pattern, text => T.TryCreate(text, out var value) ? value : null, T.HintFor, T.MayHoldSecret);
}
