namespace AvdPulumi.Infra.Preview;

/// <summary>Takes generic types apart.</summary>
internal static class GenericTypes
{
    /// <summary>What a type, or a base of it, has in the places of <paramref name="generic"/>; null if it is none of those.</summary>
    public static Type[]? Arguments(Type type, Type generic)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == generic)
                return candidate.GetGenericArguments();
        return null;
    }
}
