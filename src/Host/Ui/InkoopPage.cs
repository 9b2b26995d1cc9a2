// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>
/// Base of every page: bind, send, show. The one place that translates the errors of a message: by field into the form, forbidden into
/// the 403 page, not found into the 404 page. What was typed stays in the form.
/// </summary>
public abstract class InkoopPage : PageModel
{
    internal const string MeldingSleutel = "Melding";
    private int? refusal;

    /// <summary>Sends messages; prefer <see cref="SendAsync"/>, which also shows the errors.</summary>
    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <summary>Who is looking.</summary>
    public Actor Actor => HttpContext.RequestServices.GetRequiredService<IActorAccessor>().Actor;

    /// <summary>What somebody typed, without spaces around it; null when that is nothing.</summary>
    protected static string? Ingevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    /// <summary>The clock, for <c>Vandaag()</c>.</summary>
    protected TimeProvider Clock => HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    /// <summary>
    /// Sends a message. On failure the errors are in ModelState by field, and the page ends as 403 or 404 when that is what happened,
    /// whatever the handler of the page returns after it.
    /// </summary>
    protected async Task<TResult> SendAsync<TResult>(IRequest<TResult> message, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        var result = await Mediator.Send(message, cancellationToken);
        foreach (var error in result.Errors)
        {
            refusal ??= error.Kind switch
            {
                ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
                ErrorKind.NotFound => StatusCodes.Status404NotFound,
                _ => null,
            };
            ModelState.AddModelError(FieldNames.Find(GetType(), error.Field), error.Message);
        }

        return result;
    }

    /// <summary>
    /// Handles a form: sends the command, and goes on to <paramref name="pad"/> with a message on success. On failure it loads what the
    /// page shows (<see cref="LaadAsync"/>) and shows it again with the errors and with what was typed.
    /// </summary>
    protected async Task<IActionResult> VerwerkAsync<TResult>(IRequest<TResult> command, string gelukt, string pad, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        if (await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).IsSuccess)
        {
            return Verder(gelukt, pad);
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <summary>
    /// True when everything that was typed could be read. If not, the message cannot be sent; its own check then runs here, so that
    /// somebody sees all errors at once and not the unreadable date first and the missing reason after that.
    /// </summary>
    protected async Task<bool> LeesbaarAsync(IBaseRequest command, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            return true;
        }

        var unreadable = ModelState.Where(e => e.Value!.Errors.Count > 0).Select(e => e.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var validator in HttpContext.RequestServices.GetServices(typeof(IValidator<>).MakeGenericType(command.GetType())).OfType<IValidator>())
        {
            var outcome = await validator.ValidateAsync(new ValidationContext<object>(command), cancellationToken);
            foreach (var failure in outcome.Errors)
            {
                // An unreadable value reaches the check as an empty one: "vul een dag in" beside "dit is geen dag" would say two things.
                var field = FieldNames.Find(GetType(), failure.PropertyName);
                if (!unreadable.Contains(field))
                {
                    ModelState.AddModelError(field, failure.ErrorMessage);
                }
            }
        }

        return false;
    }

    /// <summary>Loads what the page shows besides its form; called by <see cref="VerwerkAsync"/> when the form is shown again.</summary>
    protected virtual Task LaadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Goes on to another page (post-redirect-get) with a message of success.</summary>
    protected IActionResult Verder(string gelukt, string pad)
    {
        TempData[MeldingSleutel] = gelukt;
        return LocalRedirect(pad);
    }

    /// <inheritdoc/>
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (refusal is { } status)
        {
            context.Result = new StatusCodeResult(status);
        }
    }
}

/// <summary>A page with a list: its address holds search, order and place, so that a saved link shows the same view.</summary>
public abstract class InkoopLijstPage : InkoopPage
{
    /// <summary>Name of the order.</summary>
    [BindProperty(Name = "sorteer", SupportsGet = true)]
    public string? Sorteer { get; set; }

    /// <summary>Descending.</summary>
    [BindProperty(Name = "aflopend", SupportsGet = true)]
    public bool Aflopend { get; set; }

    /// <summary>Cursor after which to start.</summary>
    [BindProperty(Name = "na", SupportsGet = true)]
    public string? Na { get; set; }

    /// <summary>Cursor before which to end.</summary>
    [BindProperty(Name = "voor", SupportsGet = true)]
    public string? Voor { get; set; }

    /// <summary>The page that the address asks for.</summary>
    protected PageRequest Vraag(int aantal = 25) => new(aantal, Na, Voor, Sorteer, Aflopend, MetTotaal: true, TelTot: PageRequest.TelGrens);
}

/// <summary>Finds the form field that an error of a message is about.</summary>
internal static class FieldNames
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;

    /// <summary>
    /// The full path when the page has it, else the field with the same last name, else none: then the error is about the whole form.
    /// </summary>
    public static string Find(Type page, string? field)
    {
        if (string.IsNullOrEmpty(field))
        {
            return "";
        }

        var names = Bound(page).ToList();
        var last = field[(field.LastIndexOf('.') + 1)..];
        return names.Find(n => n.Equals(field, StringComparison.OrdinalIgnoreCase))
            ?? names.Find(n => n.EndsWith("." + field, StringComparison.OrdinalIgnoreCase))
            ?? names.Find(n => n.Equals(last, StringComparison.OrdinalIgnoreCase) || n.EndsWith("." + last, StringComparison.OrdinalIgnoreCase))
            ?? "";
    }

    private static IEnumerable<string> Bound(Type page)
    {
        foreach (var property in page.GetProperties(Public).Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null || page.GetCustomAttribute<BindPropertiesAttribute>() is not null))
        {
            var name = property.GetCustomAttribute<BindPropertyAttribute>()?.Name ?? property.Name;
            yield return name;
            foreach (var inner in Inner(property.PropertyType))
            {
                yield return $"{name}.{inner}";
            }
        }
    }

    private static IEnumerable<string> Inner(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || plain.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) == true
            ? []
            : plain.GetProperties(Public).SelectMany(p => Inner(p.PropertyType).Select(i => $"{p.Name}.{i}").Prepend(p.Name));
    }
}
