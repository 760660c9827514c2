using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Recognises an ImmutableArray that was never given a value: enumerating one throws.</summary>
internal static class ImmutableArrays
{
    // two of them are equal if they have the same array, of whatever types they are; so this one equals every other that has none
    private static readonly object Unset = default(ImmutableArray<object>);

    public static bool IsDefault(IList list) => list is ValueType && list.Equals(Unset);
}
