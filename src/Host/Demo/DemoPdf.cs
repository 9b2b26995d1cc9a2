// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>The smallest pdf that a reader opens: one page with one line, so that a demo document can be looked at.</summary>
internal static class DemoPdf
{
    /// <summary>Writes plain letters only; the marks of the format itself are left out of the text.</summary>
    public static byte[] Maak(string regel)
    {
        var plain = new string([.. regel.Where(c => c is >= ' ' and < (char)127 and not ('(' or ')' or '\\'))]);
        var drawing = $"BT /F1 11 Tf 50 780 Td ({plain}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {drawing.Length}>>\nstream\n{drawing}\nendstream"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => text.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
