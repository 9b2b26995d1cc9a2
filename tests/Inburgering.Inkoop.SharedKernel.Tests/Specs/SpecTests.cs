// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.SharedKernel.Tests.Specs;

public sealed class SpecTests
{
    private static readonly Spec<int> Positief = new(n => n > 0, Error.Rule("NIET_POSITIEF", "Het getal is niet positief."));
    private static readonly Spec<int> Even = new(m => m % 2 == 0, Error.Rule("NIET_EVEN", "Het getal is niet even."));

    [Theory]
    [InlineData(2, true, true, false)]
    [InlineData(1, false, true, false)]
    [InlineData(-2, false, true, true)]
    [InlineData(-1, false, false, true)]
    public void Spec_Gecombineerd_GeeftInGeheugenEnAlsExpressieHetzelfde(int number, bool and, bool or, bool not)
    {
        // Arrange
        var query = new[] { number }.AsQueryable();

        // Act
        var memory = (Positief.And(Even).IsSatisfiedBy(number), Positief.Or(Even).IsSatisfiedBy(number), Positief.Not().IsSatisfiedBy(number));
        var expression = (query.Any(Positief.And(Even)), query.Any(Positief.Or(Even)), query.Any(Positief.Not()));

        // Assert
        Assert.Equal((and, or, not), memory);
        Assert.Equal(memory, expression);
    }

    [Fact]
    public void Spec_NietVoldaan_KentZijnFout()
    {
        Assert.Equal("NIET_POSITIEF", Positief.Check(-1)?.Code);
        Assert.Null(Positief.Check(1));
    }
}
