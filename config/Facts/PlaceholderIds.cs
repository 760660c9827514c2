using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Ids that occur in examples only. Azure creates random ids.</summary>
internal static class PlaceholderIds
{
    // source: observed; the last two are the subscription and the tenant of Microsoft's own examples
    private static readonly ImmutableHashSet<Guid> Known =
    [
        Guid.Parse("12345678-1234-1234-1234-123456789012"),
        Guid.Parse("12345678-1234-1234-1234-123456789abc"),
        Guid.Parse("12345678-1234-5678-1234-567812345678"),
        Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
        Guid.Parse("aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e"),
        Guid.Parse("aaaabbbb-0000-cccc-1111-dddd2222eeee"),
    ];

    // source: Microsoft identity platform, ID token claims reference, tid
    private static readonly Guid PersonalAccounts = Guid.Parse("9188040d-6c67-4c5b-b112-36a304b66dad");

    /// <summary>Whether an id is the tenant of Microsoft's personal accounts.</summary>
    public static bool IsTenantWithoutSubscriptions(Guid id) => id == PersonalAccounts;

    /// <summary>Whether an id has one digit only, including zeros, or is one of those in examples.</summary>
    public static bool Has(Guid id)
    {
        var digits = id.ToString("N");
        return digits.All(digit => digit == digits[0]) || Known.Contains(id);
    }
}
