using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LijstenVanAanbieder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_aangemeld_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "aangemeld_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_startvolgorde_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "startvolgorde", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_wet_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "wet", "bijgewerkt_op", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsing_aanbieder_aangemeld_op_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_aanbieder_startvolgorde_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_aanbieder_wet_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing");
        }
    }
}
