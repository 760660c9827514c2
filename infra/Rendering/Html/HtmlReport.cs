using System.Text;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering.Html.Picture;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>A preview as one HTML file: for a reader who wants to see the estate, search in it, print it or hand it on.</summary>
public static class HtmlReport
{
    /// <summary>Renders a preview.</summary>
    /// <param name="model">The preview.</param>
    /// <param name="estate">The estate that it is of; null if the config gate stopped it.</param>
    public static string Render(PreviewModel model, AvdEstate? estate) =>
        HtmlPage.Of(
            $"Azure Virtual Desktop: stack {model.Stack}",
            LeadOf(model),
            [
                new("picture", "The estate", estate is null ? "" : HtmlPicture.Of(estate)),
                new("overview", "What is created", HtmlOverview.Of(model.Overview)),
                new("findings", "Findings", HtmlFindings.Of(model.Diagnostics)),
                new("risk", "Risk", HtmlOverview.Sections(model.Overview.Risk)),
                new("cost", "Cost drivers, without prices", HtmlOverview.Sections(model.Overview.Cost)),
                new("tasks", "To do outside this program", HtmlTasks.Of(model)),
                new("reads", ReadsFromList.Title, ReadsFromList.Html(model.ReadsFrom)),
                new("resources", "Resources by phase", HtmlResources.Of(model)),
                new("contract", "Contract: the outputs of the stack", HtmlContract.Of(model)),
                new("sizing", "Sizing", estate is null ? "" : HtmlSizing.Of(SizingReport.Of(model.Stack, estate.Sizing))),
                new("resilience", "Resilience", estate is null ? "" : HtmlResilience.Of(estate)),
            ]
        );

    private static string LeadOf(PreviewModel model)
    {
        var text = new StringBuilder();
        text.Append($"<p class=\"verdict {(model.HasErrors ? "error" : "good")}\">{HtmlText.Of(PreviewSummary.Of(model))}</p>\n");
        var glance = Glance.Of(model);
        if (!glance.IsEmpty)
            text.Append(
                $"<dl class=\"case\">{string.Concat(glance.Select(line => $"<dt>{HtmlText.Of(line.Title)}</dt><dd{(line.IsNotable ? " class=\"warning\"" : "")}>{HtmlText.Of(line.Text)}</dd>"))}</dl>\n"
            );
        var layers = model.Layers.IsEmpty ? "none" : string.Join(", ", model.Layers.Select(HtmlText.Code));
        text.Append($"<p>Layers: {layers}. Packages: {HtmlText.Code(model.PackageSource)}.</p>\n");
        var subscriptions = SubscriptionLabels.Of(model);
        if (!subscriptions.Lines.IsEmpty)
            text.Append($"<ul class=\"quiet\">{string.Concat(subscriptions.Lines.Select(line => $"<li>{HtmlText.Of(line)}</li>"))}</ul>\n");
        return text.ToString();
    }
}
