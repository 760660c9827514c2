using System.Diagnostics.CodeAnalysis;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>One of the small types, seen without knowing which. A table instead of a search: it is read at every start.</summary>
internal sealed record TextValueType(
    Type Type,
    string Expectation,
    string Pattern,
    Func<string, object?> Create,
    Func<string, string?> HintFor,
    Func<string, bool> MayHoldSecret
)
{
    private static readonly Dictionary<Type, Func<TextValueType>> Known = new()
    {
        [typeof(AccountName)] = Of<AccountName>,
        [typeof(AccountSid)] = Of<AccountSid>,
        [typeof(AllowedRange)] = Of<AllowedRange>,
        [typeof(ArmId)] = Of<ArmId>,
        [typeof(Cidr)] = Of<Cidr>,
        [typeof(DistinguishedName)] = Of<DistinguishedName>,
        [typeof(DnsName)] = Of<DnsName>,
        [typeof(DomainSid)] = Of<DomainSid>,
        [typeof(EmailAddress)] = Of<EmailAddress>,
        [typeof(HostAddress)] = Of<HostAddress>,
        [typeof(HttpAddress)] = Of<HttpAddress>,
        [typeof(IPv4Address)] = Of<IPv4Address>,
        [typeof(IsoDuration)] = Of<IsoDuration>,
        [typeof(LocalPath)] = Of<LocalPath>,
        [typeof(LogonName)] = Of<LogonName>,
        [typeof(ProxyExemption)] = Of<ProxyExemption>,
        [typeof(ResourcePattern)] = Of<ResourcePattern>,
        [typeof(RoleScope)] = Of<RoleScope>,
        [typeof(SecretReference)] = Of<SecretReference>,
        [typeof(StackName)] = Of<StackName>,
        [typeof(TimeOfDay)] = Of<TimeOfDay>,
        [typeof(UncPath)] = Of<UncPath>,
        [typeof(WindowsTimeZone)] = Of<WindowsTimeZone>,
    };

    /// <summary>Every small type, by name.</summary>
    public static IEnumerable<TextValueType> All => Known.Values.Select(make => make());

    public static bool TryFind(Type type, [NotNullWhen(true)] out TextValueType? found)
    {
        found = Known.TryGetValue(type, out var make) ? make() : null;
        return found is not null;
    }

    private static TextValueType Of<T>()
        where T : class, ITextValue<T> =>
        new(typeof(T), T.Expectation, T.Pattern, text => T.TryCreate(text, out var value) ? value : null, T.HintFor, T.MayHoldSecret);
}
