namespace Pulumi;

/// <summary>Lets a collection initializer of unions take either side without naming the union.</summary>
public static class InputMapExtensions
{
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, (InputUnion<T0, T1>)value);

    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, (InputUnion<T0, T1>)value);
}
