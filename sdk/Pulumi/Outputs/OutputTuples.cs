using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Tuples of two to eight. Inputs and outputs do not mix, as with the real package: an input converts, an output does not infer.</summary>
public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => Tuple(item1.ToOutput(), item2.ToOutput());

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        new(
            Gathering.OfAsync(async all =>
                (await all.TakeAsync(item1).ConfigureAwait(false), await all.TakeAsync(item2).ConfigureAwait(false))
            )
        );

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        new(
            Gathering.OfAsync(async all =>
                (
                    await all.TakeAsync(item1).ConfigureAwait(false),
                    await all.TakeAsync(item2).ConfigureAwait(false),
                    await all.TakeAsync(item3).ConfigureAwait(false)
                )
            )
        );

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        new(
            Gathering.OfAsync(async all =>
                (
                    await all.TakeAsync(item1).ConfigureAwait(false),
                    await all.TakeAsync(item2).ConfigureAwait(false),
                    await all.TakeAsync(item3).ConfigureAwait(false),
                    await all.TakeAsync(item4).ConfigureAwait(false)
                )
            )
        );

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5
    ) => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5
    ) =>
        new(
            Gathering.OfAsync(async all =>
                (
                    await all.TakeAsync(item1).ConfigureAwait(false),
                    await all.TakeAsync(item2).ConfigureAwait(false),
                    await all.TakeAsync(item3).ConfigureAwait(false),
                    await all.TakeAsync(item4).ConfigureAwait(false),
                    await all.TakeAsync(item5).ConfigureAwait(false)
                )
            )
        );

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6
    ) => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6
    ) =>
        new(
            Gathering.OfAsync(async all =>
                (
                    await all.TakeAsync(item1).ConfigureAwait(false),
                    await all.TakeAsync(item2).ConfigureAwait(false),
                    await all.TakeAsync(item3).ConfigureAwait(false),
                    await all.TakeAsync(item4).ConfigureAwait(false),
                    await all.TakeAsync(item5).ConfigureAwait(false),
                    await all.TakeAsync(item6).ConfigureAwait(false)
                )
            )
        );

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7
    ) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7
    ) =>
        new(
            Gathering.OfAsync(async all =>
                (
                    await all.TakeAsync(item1).ConfigureAwait(false),
                    await all.TakeAsync(item2).ConfigureAwait(false),
                    await all.TakeAsync(item3).ConfigureAwait(false),
                    await all.TakeAsync(item4).ConfigureAwait(false),
                    await all.TakeAsync(item5).ConfigureAwait(false),
                    await all.TakeAsync(item6).ConfigureAwait(false),
                    await all.TakeAsync(item7).ConfigureAwait(false)
                )
            )
        );

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7,
        Input<T8> item8
    ) =>
        Tuple(
            item1.ToOutput(),
            item2.ToOutput(),
            item3.ToOutput(),
            item4.ToOutput(),
            item5.ToOutput(),
            item6.ToOutput(),
            item7.ToOutput(),
            item8.ToOutput()
        );

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8
    ) =>
        new(
            Gathering.OfAsync(async all =>
                (
                    await all.TakeAsync(item1).ConfigureAwait(false),
                    await all.TakeAsync(item2).ConfigureAwait(false),
                    await all.TakeAsync(item3).ConfigureAwait(false),
                    await all.TakeAsync(item4).ConfigureAwait(false),
                    await all.TakeAsync(item5).ConfigureAwait(false),
                    await all.TakeAsync(item6).ConfigureAwait(false),
                    await all.TakeAsync(item7).ConfigureAwait(false),
                    await all.TakeAsync(item8).ConfigureAwait(false)
                )
            )
        );
}
