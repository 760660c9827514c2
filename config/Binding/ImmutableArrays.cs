using System.Runtime.InteropServices;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Makes the immutable array of a list of settings.</summary>
internal static class ImmutableArrays
{
    /// <summary>An array of the items, which is an <c>ImmutableArray</c>; an item that was reported is null, or zero.</summary>
    public static object Of<T>(object?[] items)
    {
        var array = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
            if (items[i] is T item)
                array[i] = item;
        return ImmutableCollectionsMarshal.AsImmutableArray(array);
    }
}
