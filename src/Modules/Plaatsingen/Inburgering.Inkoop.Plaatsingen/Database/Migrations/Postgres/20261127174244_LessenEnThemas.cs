using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LessenEnThemas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "themas",
                schema: "plaatsingen",
                table: "module_afronding",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "les",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    groep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    perceel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    groepcode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    uren = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    online = table.Column<bool>(type: "boolean", nullable: false),
                    sleutel_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sleutel_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_les", x => x.id);
                    table.ForeignKey(
                        name: "fk_les_lesgroep_groep_id",
                        column: x => x.groep_id,
                        principalSchema: "plaatsingen",
                        principalTable: "lesgroep",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lescode",
                schema: "plaatsingen",
                columns: table => new
                {
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    mislukt = table.Column<int>(type: "integer", nullable: false),
                    geblokkeerd_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lescode", x => x.plaatsing_id);
                    table.ForeignKey(
                        name: "fk_lescode_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "presentie",
                schema: "plaatsingen",
                columns: table => new
                {
                    les_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bevestigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presentie", x => new { x.les_id, x.plaatsing_id });
                    table.ForeignKey(
                        name: "fk_presentie_les_les_id",
                        column: x => x.les_id,
                        principalSchema: "plaatsingen",
                        principalTable: "les",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_presentie_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_les_contractnummer_datum",
                schema: "plaatsingen",
                table: "les",
                columns: new[] { "contractnummer", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_les_groep_id_datum_online",
                schema: "plaatsingen",
                table: "les",
                columns: new[] { "groep_id", "datum", "online" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_les_sleutel_hash",
                schema: "plaatsingen",
                table: "les",
                column: "sleutel_hash");

            migrationBuilder.CreateIndex(
                name: "ix_presentie_plaatsing_id",
                schema: "plaatsingen",
                table: "presentie",
                column: "plaatsing_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lescode",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "presentie",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "les",
                schema: "plaatsingen");

            migrationBuilder.DropColumn(
                name: "themas",
                schema: "plaatsingen",
                table: "module_afronding");
        }
    }
}
