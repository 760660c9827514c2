using System.Reflection;
using System.Runtime.InteropServices;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Makes an immutable array of a type that is only known at run time, around an array that nobody else holds.</summary>
internal static class ImmutableArrays
{
    private static readonly MethodInfo Wrap = typeof(ImmutableCollectionsMarshal).GetMethod(
        nameof(ImmutableCollectionsMarshal.AsImmutableArray)
    )!;

    public static object From(Array items) => Wrap.MakeGenericMethod(items.GetType().GetElementType()!).Invoke(null, [items])!;
}
