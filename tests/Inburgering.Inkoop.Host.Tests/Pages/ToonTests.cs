// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed class ToonTests
{
    [Theory]
    [InlineData(0, "0 plaatsingen")]
    [InlineData(1, "1 plaatsing")]
    [InlineData(1000, "1.000 plaatsingen")]
    [InlineData(1001, "meer dan 1.000 plaatsingen")]
    public void AantalTotGrens_BovenDeGrens_ZegtMeerDan(int counted, string shown) =>
        Assert.Equal(shown, Toon.AantalTotGrens(counted, "plaatsing", "plaatsingen"));
}
