// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.SharedKernel.Codelijsten;

/// <summary>How a language is read.</summary>
public static class Leesrichting
{
    /// <summary>True for a language that is read from right to left.</summary>
    /// <param name="taalcode">Its ISO 639-1 code, for example <c>ar</c>.</param>
    public static bool VanRechts(string taalcode) => CultureInfo.GetCultureInfo(taalcode).TextInfo.IsRightToLeft;
}
