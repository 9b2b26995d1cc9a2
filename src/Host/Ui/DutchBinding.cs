// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>How what people type becomes a value: Dutch messages, and amounts with a comma or a point.</summary>
internal static class DutchBinding
{
    public static void Apply(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueIsInvalidAccessor(v => $"‘{v}’ klopt niet. Controleer wat u invulde.");
        messages.SetAttemptedValueIsInvalidAccessor((v, _) => $"‘{v}’ klopt niet. Controleer wat u invulde.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(v => $"‘{v}’ klopt niet. Controleer wat u invulde.");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit veld in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul dit veld in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul dit veld in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Er is niets verstuurd.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Deze waarde klopt niet.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde klopt niet.");
        messages.SetValueMustBeANumberAccessor(_ => "Vul een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");

        // Required or not is for the validator of the message, which says it in words that fit the field.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelBinderProviders.Insert(0, new AmountBinderProvider());
    }
}

/// <summary>Uses <see cref="AmountBinder"/> for decimals.</summary>
internal sealed class AmountBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(decimal) ? new AmountBinder() : null;
}

/// <summary>
/// Reads "1.234,56", "1234,56", "16.90" and "€ 16,90". The framework's own binder takes the point of "16.90" for a thousands mark and
/// makes it 1690, without a word.
/// </summary>
internal sealed partial class AmountBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var found = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (found == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, found);
        var text = found.FirstValue?.Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        if (string.IsNullOrEmpty(text))
        {
            if (!bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Vul een getal in.");
            }
            else
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }

            return Task.CompletedTask;
        }

        if (TryParse(text, out var value))
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"‘{found.FirstValue}’ is geen getal. Schrijf het zo: 1234,56.");
        }

        return Task.CompletedTask;
    }

    internal static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var plain = Grouped().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : Comma().IsMatch(text) ? text.Replace(',', '.')
            : Point().IsMatch(text) ? text
            : null;
        return plain is not null && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?\d+(,\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^-?\d+\.\d{1,2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Point();
}
