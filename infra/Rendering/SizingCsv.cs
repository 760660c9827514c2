using System.Globalization;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A sizing as CSV, a number a record.</summary>
internal static class SizingCsv
{
    private static readonly string[] Header = ["of", "name", "quantity", "value", "unit", "settings"];

    public static string Render(EstateSizing sizing) =>
        CsvText.Render(
            SizingFigures
                .Of(sizing)
                .Select(figure =>
                    new[]
                    {
                        figure.Of,
                        figure.Name ?? "",
                        figure.Quantity,
                        figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                        figure.Unit,
                        string.Join("; ", figure.Settings),
                    }
                )
                .Prepend(Header)
        );
}
