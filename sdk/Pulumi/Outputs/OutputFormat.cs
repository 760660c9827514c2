using System.Globalization;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>An interpolated string with outputs in its holes. Culture is invariant: names and numbers must not depend on the machine.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        new(
            Gathering.OfAsync(async gathering =>
            {
                var holes = formattableString.GetArguments();
                var values = new object?[holes.Length];
                for (var i = 0; i < holes.Length; i++)
                {
                    values[i] = holes[i] switch
                    {
                        IInput input when input.TryGetPlain(out var plain) => plain,
                        IInput input => await gathering.TakeUntypedAsync(input.AsUntypedOutput()).ConfigureAwait(false),
                        IOutput output => await gathering.TakeUntypedAsync(output).ConfigureAwait(false),
                        var plain => plain,
                    };
                }

                return string.Format(CultureInfo.InvariantCulture, formattableString.Format, values);
            })
        );
}
